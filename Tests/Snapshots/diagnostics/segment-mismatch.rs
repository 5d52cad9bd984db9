use "house.rs"
segment smb
customer { employees 600 }
