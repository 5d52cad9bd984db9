use "../owners.rs"
