customer {
  company "{customer.product} at Harborline"
  product "{customer.company} Business plan"
}
