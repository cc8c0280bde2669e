//! Everything that needs more than one module, or the repository as it lies on the disk.

#[cfg(test)]
mod launch_wording;
#[cfg(test)]
mod tidy;
