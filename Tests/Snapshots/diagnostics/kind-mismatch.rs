when customer.tenure > 3 { segment smb }
