customer: {
  name = "Dana Whitfield"
  employees=600
  industry:logistics
}
