segment smb
customer { employees 600 }
