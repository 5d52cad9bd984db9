customer "Operations Director"
owner Product
constraint no refunds
deliver email
deliver call {
  questions 1
  question "What did it hold up?"
  question "What would be a good week?"
}
