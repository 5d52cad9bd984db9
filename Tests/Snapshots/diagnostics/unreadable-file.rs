use "owners.rs"
