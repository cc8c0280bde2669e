//! WORDING: every sentence the user sees.
