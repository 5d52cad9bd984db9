use "house.rs", "sales.rs"
