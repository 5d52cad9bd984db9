owner Product, TAM
replace owner Product with TAM
replace owner TAM with Product
