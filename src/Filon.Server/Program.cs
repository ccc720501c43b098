Console.WriteLine("Filon");
