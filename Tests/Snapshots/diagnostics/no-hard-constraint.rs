customer "Operations Director"
deliver email
deliver call
