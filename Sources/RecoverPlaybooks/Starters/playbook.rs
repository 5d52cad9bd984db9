# A playbook: doctrine that scenarios use. Put it beside them and write `use "house-rules.rs"` in a scenario.
playbook house-rules "How we answer unhappy customers"

reviewed 2026-11-20 every 3 months because "Limits and offers change."

# Take a side where the schools differ. `recoverscript show standard` lists every policy with its reason.
policy outreach-owner not-account-csm because "A second pair of ears."

# How a deliverable is written. What is delivered is the scenario's business.
deliver email {
  words 100..140 because "Our customers read on the way to work."
}

when customer.employees < 50 {
  deliver email { words 80..110 because "A small team wants it short." }
}

# What nobody may promise, with the phrases that give it away.
topic beta "Early access" { phrases "early access", "beta programme" }
constraint no beta because "We have closed it."

# When a case is not for the ordinary way.
guard press "A journalist is involved" {
  when  feedback mentions "journalist", "newspaper", "press"
  route Press "The press office answers first."
  hold  email
  because "One sentence too many is tomorrow's headline."
}

# How an option of an exercise is judged.
rule prompt-answer "The customer hears from us on the same day" {
  expects option.within <= 24 hours
  weight  10
  because "We promise it on our website."
}
