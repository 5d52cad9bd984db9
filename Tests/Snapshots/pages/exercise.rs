scenario "Parcels that arrive late"

customer "Shop owner" { name "Nora Field" }
feedback 4/10 "Parcels arrive late & the hotline never picks up." { issue late "Parcels arrive late" fixable }
situation """
  It is Thursday, and Nora's answer came in last night.

  Nobody has called her.
  """
exhibit "Her last order" "Promised for Monday, delivered on Friday."
meter trust "Trust" 0..10 = 4
objective own "Somebody's name is on it"
deliver email { words 5..80 }
constraint no refunds

decision first "What do you do first?" {
  objective own
  discuss 5 minutes
  hint "Who speaks?"
  option mail "Send the standard mail" harmful { because "It is a third polite mail."; reveal "She does not answer."; effect trust -2 }
  option call "Ring her today" correct { because "A person asks."; reveal "She picks up at once."; effect trust +3 }
}
decision next "And then?" {
  option honest "Say what is not known yet" correct { because "She knows it anyway."; chance 70% "She thanks you." { effect trust +2 }; chance otherwise "She sighs." }
  option credit "Offer a credit" weak { because "It reads as a bribe."; effect trust -1 }
}
quiz order "In which order?" { in-order; answer a "Ask"; answer b "Act"; answer c "Check in" }
quiz signs "What shows that it is solved?" { all-that-apply; answer word "Her word" correct because "Only she knows."; answer ticket "A closed ticket"; answer order "She orders again" correct }
task mail "Write the mail that Nora gets tonight." { grade email }
ending kept "Nora stays" when trust >= 7 { text "She orders for the spring." }
ending lost "Nora leaves" otherwise
debrief "When would the mail have been right?"
pass at 60
