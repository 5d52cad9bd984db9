customer "Shop owner"
owner Support
offer refund
constraint no refunds
deliver email
deliver call
