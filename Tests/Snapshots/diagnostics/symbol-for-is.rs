when customer.industry == logistics { segment smb }
