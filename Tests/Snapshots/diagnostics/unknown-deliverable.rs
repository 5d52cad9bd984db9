guard cancellation "Cancelled" { when customer.cancelled; hold letter, call }
