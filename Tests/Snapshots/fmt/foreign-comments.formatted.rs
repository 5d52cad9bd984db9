// How another language begins
scenario "Late"

/* Several
     lines */
customer "Director" {
    name     "Dana"     // who
  // nobody knows
  company "Harborline"
  /* a */
  /* b */
  industry logistics
}
deliver  email  { words  /* how many */ 120 ;  tone  calm }
deliver  call   /* why
   not */ questions   6
/* reaches
   into */ constraint  no   refunds
owner   CS // the one
owner   Support { person  "Jon"
  } // the other
deliver plan  {  // a note
   lasts   7 days
}
constraint no roadmap
