when customer.legal-dispute or
    feedback mentions "lawyer",
    "legal action" and (
    customer.arr > $5k
    ) { deliver email { words ..90 } }
constraint no roadmap,
    refunds,
    credits
topic refunds "Refunds" {
  phrases "refund",
      "money back"
}
stage late {
  when a and
      b
  within 3 days
}
