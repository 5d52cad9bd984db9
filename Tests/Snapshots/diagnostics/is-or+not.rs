when customer.cancelled and segment is not smb or mid-market { constraint no credits }
when customer.employees is 5 or customer.employees is 6 { constraint no refunds }
