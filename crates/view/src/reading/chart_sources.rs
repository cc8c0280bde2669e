//! The documents behind the years of accession, by which charts are divided.

use atlas::Atlas;

use crate::reading::document;

/// The citation of each document that a date of accession rests on, in the order of accession.
pub fn accession_documents(atlas: &Atlas) -> Vec<String> {
    let mut memberships: Vec<_> = atlas.memberships().iter().collect();
    memberships.sort_by_key(|membership| membership.accession.date);
    let mut names: Vec<String> = Vec::new();
    for membership in memberships {
        let ids = membership.accession.evidence.sources.iter();
        for name in ids.filter_map(|id| atlas.source(id)).map(document::name) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
    }

    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_treaty_comes_first_and_each_document_once() {
        let names = accession_documents(&Atlas::bundled().unwrap());
        assert!(names[0].contains("North Atlantic Treaty"), "{}", names[0]);
        let mut once = names.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(once.len(), names.len());
    }
}
