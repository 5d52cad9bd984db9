customer
{
  employees 600
}
