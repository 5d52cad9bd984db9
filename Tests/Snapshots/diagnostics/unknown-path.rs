when customer.employes < 50 { segment smb }
