

scenario   "Blocks"
customer "Director"
{
        name "Dana"


        employees 600

}
owner CS "Customer Success" {person "Maya Ortiz";account-csm}
owner Support {


  person "Jon Bell"; authority manager
      }
owner Product { person "Chiara Voss" }; owner Sales { }
owner Sponsor "Executive sponsor" { person "Martin Ek"; authority executive; contact "martin.ek@harborline.example" via email }
decision first "What?" { option a "One" {
  actor CS;  channel email;    within 7 days
  then b }
  option b "Two" { actor Support } }



note "The end."


