customer {
  employees 600

owner CS
