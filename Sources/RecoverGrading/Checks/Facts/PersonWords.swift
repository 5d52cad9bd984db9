/// What tells names of persons from other words with a capital letter.
extension Persons {
    private static func set(_ words: String) -> Set<String> {
        Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
    }

    static let titles = set(
        "dr mr mrs ms prof professor sir madam dr. mr. mrs. ms. herr frau madame mme monsieur señor señora signor signora meneer mevrouw lieutenant captain sergeant"
    )
    static let particles = set("van von der den de del della di da dos du la le ten ter zu bin ibn al el")
    /// Who somebody is: a name follows.
    static let callings = set(
        "colleague deputy engineer technician plumber electrician driver agent nurse carer waiter chef porter receptionist supervisor apprentice assistant keyworker mechanic fitter specialist consultant developer analyst coach tutor vet son daughter grandson granddaughter brother sister aunt uncle cousin wife husband partner neighbour nephew niece called named"
    )
    static let departments = set(
        "sales support marketing finance engineering product operations billing legal dispatch claims procurement logistics accounts it hr accounting maintenance housekeeping reception"
    )
    static let leading = set(
        "i'm i am i've i'll we're it's that's i’m i’ve i’ll we’re it’s that’s hello hi dear hey thanks thank regards sincerely best kind as and but then when if please ask our my the your on from since after for with what where who whom whose which why how that whether because while once until before though although"
    )
    static let roles = set(
        "ceo cto cfo coo director manager engineer colleague lead head vp president founder specialist agent developer analyst consultant boss supervisor technician officer"
    )
    static let places = set("in near")
    static let institutions = set(
        """
        team department support sales marketing finance engineering product success customer account management office
        inc ltd llc gmbh corp company group association bank university plan server cloud azure aws google microsoft oracle
        sap dynamics sheets excel street road avenue square business enterprise premium monday tuesday wednesday thursday
        friday saturday sunday january february march april june july august september october november december context
        needed subject milestone checkpoint day flag note owner go no-go commission council authority institute agency ministry society trust foundation ombudsman chamber board utc gmt cet est pst hospital hotel airport church
        bridge park house stores logistics freight haulage hq centre center partners solutions systems software desk portal analytics depot app api dashboard connect sync suite pro plus hub report module tower campus branch line store works station market stadium field county city river lake north south east west data
        """)
    static let common = set(
        "we i you it this that these those what how why where here there no yes not all both each every one two three")
    static let ambiguous = set(
        "jan june dawn eve per don summer christian angel victor jade amber heather holly violet daisy penny rosa flora robin virginia carolina sandy sunny star bob dot carol norm will may mark grace hope rose bill frank art joy chase grant drew miles dean faith sue jack max iris ivy ray rich pat guy penny olive sky ruby"
    )

    static let given = set(
        """
        aaron abby abdul abigail adam adrian ahmed aisha alan albert alejandro alex alexander alexandra alexis ali alice
        alicia alison allen alan amanda amara amber amelia amir amy ana anders andrea andreas andrew andy angela angelika anita
        anja ann anna anne annette annie anthony antonio anton arjun arnold art arthur ashley astrid audrey barbara barry bart
        beatrice beatriz ben benjamin bernard bernd beth betty bill björn bob bobby boris brad brandon brenda brian bruce bruno
        caleb cameron camila carl carla carlos carmen carol caroline catherine cecilia chad charles charlie chen chloe chris
        christian christina christine christoph christopher claire clara claudia clive colin connie connor craig cynthia
        daisy dan daniel daniela danny daria david dawn deborah dennis derek devon diana diane diego dieter dirk dmitri dominic
        don donald donna dora doris dorothy doug douglas duncan dylan ed eddie edgar edith eduardo edward eileen elaine elena eli
        elias elijah elisa elizabeth ella ellen elliot eloise emily emma eric erica erik erin ernest esther ethan eva evan eve
        evelyn fabian fatima felicity felix fernando fiona florian frances francesca francis francisco frank frankie fred
        frederick gabriel gabriela gareth gary gavin gemma gene geoff george gerald gerard gina giovanni giulia glen gloria
        gordon graham grant greg gregor gregory greta guido gustav guy hana hank hannah hans harold harriet harry harvey hassan heather
        hector heidi heike helen helena helga henrik henry herbert hilary holger holly howard hugh hugo ian ibrahim ilse imran
        ines ingrid irene iris isaac isabel isabella ivan jack jackie jacob jacqueline jade jake james jamie jan jana jane janet
        janice jasmine jason javier jay jean jeff jeffrey jenna jennifer jenny jens jeremy jerry jesse jessica jill jim jimmy jo
        joan joanna joe joel johan johanna johannes john johnny jon jonas jonathan jorge jose josef joseph josephine josh joshua
        juan judith judy julia julian juliana julie julien jun june jürgen justin karen karim karin karl karla kate katharina
        katherine kathleen kathryn kathy katie katrin kay keith kelly ken kenneth kenji kerry kevin khalid kim kimberly klaus kofi
        kristen kristin kurt kyle lara larry lars laura lauren laurence laurie layla lea leah lee leila lena leo leon leonard leslie
        lewis liam lily linda lisa liz lorenzo lorna lothar lou louis louise luca lucas lucia lucy luis luisa lukas luke lydia lynn
        manfred manuel marc marcel marco marcus margaret maria marie marina mario marion marius mark marlene marta martha martin
        martina marvin mary mateo matt matteo matthew matthias maureen maurice max maya megan mehmet mei melanie melissa michael
        michelle miguel mike mila milan miles mina miranda miriam mitch mohamed mohammed moira molly monica monika morgan murray
        nadia nadine nancy naomi natalia natalie natasha nathan neil nicholas nick nicola nicolas nicole nigel nikhil nikolai nils nina
        nora noah noor norman olga oliver olivia omar oscar otto owen pablo pam pamela paolo patricia patrick paul paula paulo
        pedro peggy penelope penny per pete peter petra phil philip philipp phoebe pierre priya rachel rafael raj rajesh ralph
        ramon ramona randy raul ravi ray raymond rebecca reed regina renate rené ricardo richard rick rita rob robert roberto robin
        rodney roger roland rolf roman ron ronald rosa rosalind rosemary ross roy ruben rudolf russell ruth ryan sabine sally sam samantha
        samira samuel sandra sanjay sara sarah saskia scott sean sebastian sergei sergio seth shane sharon shaun sheila shirley
        silvia simon sofia sonia sonja sophia sophie spencer stacy stan stanley stefan stefanie stella stephan stephanie stephen
        steve steven stuart sue susan susanne suzanne svetlana sven sylvia tamara tanja tanya tara tariq ted terence teresa terry
        tessa theo theresa thomas thorsten tiffany tim timothy tina tobias todd tom tomas tony tracy trevor tyler ulrich ulrike
        ursula uwe valentina valerie vanessa vera veronica vicky victor viktor vincent violet virginia vivian wade walter wanda warren
        wayne wei wendy werner wilhelm william willy wolfgang xavier yasmin yolanda yusuf yvonne zach zara zoe
        abena adaeze adewale agnieszka ahmad aiko aleksandra alfie aleksei alessandro alisha alistair amina amit anastasia andrei anil anneliese
        annika anouk antoine aoife archie arne arvid aslı aurelia ayesha aylin ayşe babak bartosz benoît bethan bilal birgit bridget brigid brigitte bronwyn
        callum carys catalina cem chantal chiara chidi chiamaka ciara conor cormac corinne cristina dagmar daichi damian darren davide dean declan deepak
        denise désirée dewi diarmuid dimitri dolores dominik dominique dragana eamon ebony eilidh ekaterina élodie elif elin elise eliza elke ellis elsa elspeth emeka
        emil emilia emmanuel emre enrique eoin ephraim erica esra esteban étienne eugene fabio fabrice farah faisal fatou federico ferdinand fergal fergus finn
        fionnuala florence françois françoise franz frederik frieda frida gaël gaëlle gemma geraint gethin ghislaine gianluca giorgio giuseppe goran grzegorz guillaume
        gurpreet gwen gwendolyn gwyneth habib hadiya hamza harpreet haruto hedwig henrietta henriette hiroko hiroshi hyun-woo ifeoma ilona ines inès ingeborg irina isla
        ismail iwan jacek jarek jarosław javed jean-pierre jean-luc jerome jérôme joachim joaquín joaquin jolanta jörg josé jutta kadir kaito kamal kamil kareem
        katarzyna kathrin katja keiko kelechi kenta kiran konrad kristina krzysztof kwabena kwame laila lakshmi lamar lars-erik lasse latisha leticia lorraine luca lucie
        ludwig luka łukasz lutz mads maeve magdalena magnus mahmoud mairead maja małgorzata malik mandeep manon manuela marcin marek marguerite mariam mariana marianne
        marie-claire marisol maristela markus marlon marwan marzena mateusz mathieu mats matthieu mbali meera mehdi meike mercedes michał michel mihai mikael mikhail mikkel
        mireille mirela mirko mitsuki moritz murat mustafa nadège najib nathalie nathaniel nazir nia niall nikita nkechi noémie nuno oisín oksana oladele olena olivier olivie
        oluwaseun ondřej oriane orla orlaith osman padraig pádraig pascal pascale patrice paulina pauline pavel pawel paweł pelin pieter pooja priscilla qasim radek rahul
        rania rashida reinhard renee rhiannon rhys riccardo roisin róisín romain rosie rukmini rupert sabrina sadia saeed saira salma saoirse sanjeev santiago saskia seamus seán séamus
        serge shabnam shanice sherry shreya siân sibylle siegfried sigrid sinead sinéad siobhan siobhán sigríður simone sinem solène solveig sophia søren stanisław steffen stéphane stéphanie
        stig sunil sunita suresh svenja sylvie takeshi tariq tatiana tatjana tendai thandiwe thierry thiago tilda timo tomasz torben torsten torbjørn tove trevor tunde udo umar umut ute vaclav vasile
        venkat verena vijay vikram viktoria vivienne volker waltraud wasim wenzel wiebke wojciech xiomara yann yannick yara yelena yetunde yolande youssef yuki yuri yves zachary zainab zanele
        zdeněk zofia zuzana
        """)
}
