//! WEB: what only a program in the page of a browser has.
//!
//! A browser runs the program in one thread, and gives it the page, its storage and downloads in
//! place of files, folders and further windows.

mod address;
mod download;
mod export;
mod levels;
mod mirror;
mod page;
mod screen_reader;
pub mod start;
mod storage;
mod tour_files;
mod tours;
mod web_app;
