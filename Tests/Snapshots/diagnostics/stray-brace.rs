customer { employees 600 }
}
