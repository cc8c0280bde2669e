//! Gives the program for Windows its icon and the properties that are shown for its file.

use std::path::{Path, PathBuf};
use std::process::Command;

/// Where the files of the resource lie, from the root of the package.
const FOLDER: &str = "packaging/windows";

/// What turns the description into an object file: that of mingw on Linux, then that on Windows.
const COMPILERS: [&str; 2] = ["x86_64-w64-mingw32-windres", "windres"];

/// Links the resource to the program. Without a compiler for it the program has no icon, and works.
pub(crate) fn embed() {
    println!("cargo::rerun-if-changed={FOLDER}");
    let folder = PathBuf::from(crate::variable("CARGO_MANIFEST_DIR")).join(FOLDER);
    crate::write("resource.rc", &description(&folder));
    let out = PathBuf::from(crate::variable("OUT_DIR"));
    let object = out.join("resource.o");
    let compile = |compiler: &str| {
        let mut command = Command::new(compiler);
        command.arg("--codepage=65001").arg(out.join("resource.rc"));

        command
            .arg(&object)
            .status()
            .is_ok_and(|status| status.success())
    };
    if COMPILERS.into_iter().any(compile) {
        println!("cargo::rustc-link-arg-bins={}", object.display());
    } else {
        println!("cargo::warning=without windres the program has no icon and no version");
    }
}

fn description(folder: &Path) -> String {
    // Backslashes would be escapes.
    let file = |name: &str| folder.join(name).display().to_string().replace('\\', "/");
    let version = crate::variable("CARGO_PKG_VERSION");
    let commit = std::env::var("NATO_ATLAS_COMMIT").unwrap_or_default();
    println!("cargo::rerun-if-env-changed=NATO_ATLAS_COMMIT");
    let whole = format!("{version} {commit}");
    let numbers = format!("{},0", version.replace('.', ","));
    let texts = [
        ("FileDescription", "NATO Atlas"),
        ("ProductName", "NATO Atlas"),
        ("FileVersion", version.as_str()),
        ("ProductVersion", whole.trim()),
        ("InternalName", "nato-atlas"),
        ("OriginalFilename", "nato-atlas.exe"),
        ("LegalCopyright", "MIT or Apache 2.0"),
    ];
    let row = |(name, text): &(&str, &str)| format!("            VALUE \"{name}\", \"{text}\"\n");
    let texts: String = texts.iter().map(row).collect();

    // 24 is the type of a manifest; 0x409 is English, 1200 is Unicode.
    format!(
        "1 ICON \"{}\"\n\
         1 24 \"{}\"\n\
         1 VERSIONINFO\n\
         FILEVERSION {numbers}\n\
         PRODUCTVERSION {numbers}\n\
         FILEOS 0x40004\n\
         FILETYPE 1\n\
         BEGIN\n    BLOCK \"StringFileInfo\"\n    BEGIN\n        BLOCK \"040904b0\"\n        BEGIN\n\
         {texts}        END\n    END\n    BLOCK \"VarFileInfo\"\n    BEGIN\n        \
         VALUE \"Translation\", 0x409, 1200\n    END\nEND\n",
        file("nato-atlas.ico"),
        file("nato-atlas.manifest"),
    )
}
