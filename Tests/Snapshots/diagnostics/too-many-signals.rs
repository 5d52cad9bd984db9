customer {
  signal s1 "Something seen" verified
  signal s2 "Something seen" verified
  signal s3 "Something seen" verified
  signal s4 "Something seen" verified
}
