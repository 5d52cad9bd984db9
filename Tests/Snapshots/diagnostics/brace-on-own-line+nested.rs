deliver plan
{
  milestone profile "Exports profiled"
  {
    by day 2
  }
}
