namespace Filon.Workspaces;

/// <summary>
/// What bad passwords are made of, in English and French, written down for Filon: words of the product, of doors, of the heart and of the
/// calendar, and the long phrases everybody thinks of.
/// </summary>
internal static class CommonWords
{
    public static IReadOnlyList<string> All { get; } =
    [
        .. (Words + Phrases).Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries),
    ];

    private const string Words = """
        filon marketing password passwort passphrase motdepasse motdepas secret secrete login user username utilisateur
        admin administrator administrateur administration root master maitre access acces account compte guest invite
        welcome bienvenue hello bonjour salut coucou letmein enter entrer ouvretoi sesame changeme changezmoi default defaut test testing
        qwerty qwertyuiop azerty azertyuiop qwertz asdfgh qsdfgh zxcvbn wxcvbn abc abcd abcdef abcdefgh
        company entreprise societe office bureau server serveur internet website siteweb computer ordinateur windows linux google facebook
        twitter linkedin instagram youtube gmail hotmail outlook
        love iloveyou jetaime jtaime monamour amour forever toujours princess princesse sunshine soleil chocolat chocolate cookie
        dragon monkey singe tiger tigre football soccer baseball basketball hockey superman batman spiderman pokemon starwars naruto
        shadow ninja michael jordan jennifer thomas nicolas marie camille doudou loulou chouchou bebe maman papa family famille
        france paris marseille lyon london england america canada belgique suisse
        january february march april june july august september october november december
        janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre
        spring summer autumn winter printemps automne hiver monday tuesday wednesday thursday friday saturday sunday
        lundi mardi mercredi jeudi vendredi samedi dimanche
        freedom liberte whatever trustno god dieu jesus blessed angel ange money argent business
        """;

    private const string Phrases = """

        correcthorsebatterystaple correcthorse batterystaple thequickbrownfox jumpsoverthelazydog loremipsumdolorsitamet
        tobeornottobe thatisthequestion maytheforcebewithyou onceuponatime iletaitunefois liberteegalitefraternite
        portezcevieuxwhisky aujugeblondquifume passworddefiveletters thisismypassword thisisapassword thisisasecret cestmonmotdepasse
        monmotdepasse jesuismotdepasse ilovemyfamily iloveyousomuch jetaimepourtoujours opensesame sesameouvretoi
        nobodyknowsthispassword nobodyhasthispassword
        """;
}
