decision call "What do you do?" {
  option ring "Call at once" { chance 70% "They pick up."; chance 20% "They do not." }
}
