use closed-loop

situation """
  One
  Two
  """
customer "Director" {
  name "Dana"
}
