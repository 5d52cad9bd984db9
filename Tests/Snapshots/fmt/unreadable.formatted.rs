customer "Director" {
  name    “Dana”
  company   "Open
  employees 600
  §§   3
}
}   stray
  owner  CS   { person 'Maya' ; account-csm }
owners CS,
Support   Product
sender "Manager"
