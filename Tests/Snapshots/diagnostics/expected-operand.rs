when customer.employees < { segment smb }
