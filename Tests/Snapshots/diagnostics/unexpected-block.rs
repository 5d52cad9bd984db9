customer {
  employees 600 { industry logistics }
}
