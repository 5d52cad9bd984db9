scenario "x"

decision d "Again?" {
  again max 1000000000
  option a "Once more" { then d }
  option b "Stop"
}
