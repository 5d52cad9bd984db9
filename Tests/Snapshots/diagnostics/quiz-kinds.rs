quiz steps "What comes first?" {
  all-that-apply
  in-order
  answer listen "Listen"
  answer mend   "Mend it"
}
