decision start "What do you do?" {
  option call "Call" { takes ? "how long it takes" }
  option write "Write"
}
