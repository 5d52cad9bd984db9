when customer.industry=logistics and customer.value != low { segment smb }
