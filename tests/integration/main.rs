//! Everything that needs more than one module, or the repository as it lies on the disk.

#[cfg(test)]
#[cfg(test)]
