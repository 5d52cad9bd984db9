use   closed-loop
customer "Director" {
     name   "Dana"

owner   CS { account-csm }
note    "After the block that nothing closes."
