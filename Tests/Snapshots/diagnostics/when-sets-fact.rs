when customer.cancelled {
  customer { value high }
}
