"""Writes the pages of dist/web and the page in one file from tools/web.

    pages.py SITE FILE VERSION COMMIT

SITE has the program, its script, the levels of detail and the icons already.
"""

import base64
import hashlib
import sys
from pathlib import Path

TOOLS = Path(__file__).parent
LINKS = '<link rel="manifest" href="manifest.webmanifest">\n<link rel="icon" href="nato-atlas-48.png">'


def main(site: Path, file: Path, version: str, commit: str) -> None:
    template = (TOOLS / "index.html").read_text(encoding="utf-8")
    template = template.replace("<!doctype html>", f"<!doctype html>\n<!-- nato-atlas {version}, {commit} -->")
    parts = sorted(site.glob("*.gz"))
    page = template.replace("<!-- links -->", LINKS)
    page = page.replace("<!-- program -->", '<script src="nato-atlas.js"></script>').replace("<!-- files -->\n", "")
    (site / "index.html").write_text(page, encoding="utf-8")

    script = (site / "nato-atlas.js").read_text(encoding="utf-8").replace("</script", "<\\/script")
    icon = encoded(site / "nato-atlas-48.png")
    inside = "\n".join(
        f'<script type="text/plain" id="file:{part.name}">{encoded(part)}</script>' for part in parts
    )
    whole = template.replace("<!-- links -->", f'<link rel="icon" href="data:image/png;base64,{icon}">')
    # The parts stand before what looks for them.
    whole = whole.replace("<!-- program -->", f"{inside}\n<script>{script}</script>").replace("<!-- files -->\n", "")
    file.write_text(whole, encoding="utf-8")

    names = sorted(path.name for path in site.iterdir() if path.name != "service-worker.js")
    digest = hashlib.sha256(b"".join((site / name).read_bytes() for name in names)).hexdigest()[:16]
    files = ", ".join(f"'{name}'" for name in ["./", *names])
    worker = (TOOLS / "service-worker.js").read_text(encoding="utf-8")
    worker = worker.replace("'VERSION'", f"'nato-atlas {version} {digest}'").replace("/* files */", files)
    (site / "service-worker.js").write_text(worker, encoding="utf-8")


def encoded(path: Path) -> str:
    return base64.b64encode(path.read_bytes()).decode("ascii")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), *sys.argv[3:5])
