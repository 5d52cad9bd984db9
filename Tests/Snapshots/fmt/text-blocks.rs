situation   """
  Kept   as it is,
    to the byte.   
  """
exhibit "Mail"   """Two
lines"""   because "Quoted."
  template check-in {
      subject "Hello"
      body """
        Dear {customer.name},

        {sender.person}
        """
}
