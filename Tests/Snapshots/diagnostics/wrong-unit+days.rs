deliver plan { lasts 3 business days }
customer { employees 6k; tenure 2 yrs; contract 12 mnths }
when customer.employees < 6k { segment smb }
