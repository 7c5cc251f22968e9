import type { Language } from '../../shared/contract/values.ts'

/** Plain words to make passphrases of: concrete, unlike one another, typed without accents. 256 or more of each. */
export const passphraseWords: Readonly<Record<Language, string>> = {
  fr: `abeille abricot accordeon aiguille alouette amande ancre anneau antilope araignee arbre ardoise argile armoire
    artichaut assiette atelier aubergine autruche avalanche avoine bagage balai balcon baleine bambou banane barque
    bassin bateau belette berceau biscuit blaireau bobine bocal bougie boussole bouton brique brioche brouette brume
    buisson bureau cabane cactus cadran cafard caillou calepin canard canne caravane carotte carton casquette castor
    cerise chaise chaloupe chameau champignon chardon chaudron chemise chenille cheval chevre chouette cigale ciment
    citron clairon cloche clou cocotier colline comete compas concombre coquille corail corbeau cordage coton couloir
    couteau crabe craie crapaud crayon crevette crocus cuillere cuivre cyclone cygne dauphin desert diamant dindon
    domino dragon drapeau dune ebene echarpe echelle ecluse ecorce ecureuil elan enclume encrier enveloppe epingle
    eponge erable escargot etoile etrier eventail faisan falaise fanfare farine faucon fenetre ferme feutre ficelle
    figue flamant flocon flute fontaine forge fougere foulard fourche fourmi fraise framboise frelon fromage fumee
    fusee galet gazelle gazon genou geyser girafe givre glacier goeland gomme gorille goudron gourde granit grelot
    grenier grillon grotte guepe guitare hamac hamster harpe herbe herisson hibou homard horloge huitre igloo iris
    ivoire jaguar jambon jardin jasmin jonquille jumelle jungle kayak kiwi laine lampe lanterne lavande lezard libellule
    licorne lierre limace lime lion loupe loutre lucarne lune lutin magnolia mangue mante marteau melon menthe merle
    miel moineau montagne moulin mousse mouton muguet myrtille nacre nageoire navet neige noisette nuage oasis ocean
    olive orage orange orchidee otarie ourson palmier panda panier papaye parapluie pastel pelican perdrix phare pigeon
    pivoine plume poivre pomme poney prune puzzle quartz radis raisin renard requin riviere rocher ronce roseau ruban
    sable safran salade sapin saule savane savon serpent silex sirop soleil sorbet tabouret tambour tapis tigre tilleul
    tomate tonneau torrent tortue toucan tulipe turban vague vallon vanille violon volcan wagon yaourt zebre`,
  en: `acorn almond anchor ankle antler apple apron arrow atlas attic autumn badger bagel balcony bamboo banjo barley
    barrel basket beacon beaver beetle bell bench birch biscuit blanket blossom boulder bracket branch bread breeze brick
    bridge bronze brook broom bucket buckle bugle butter button cabin cactus camel candle canoe canvas canyon caramel
    carpet carrot castle cedar cello chalk cherry chimney cinder clover cobalt cobweb coconut comet compass copper coral
    cork cotton cradle crane crater crayon cricket crystal cushion cymbal daisy desert diamond dolphin domino donkey
    dragon drum dune eagle easel ebony echo elbow ember emerald engine fabric falcon feather fern fiddle fig flannel
    flint flute forest fossil fountain fox freckle galaxy garlic garnet geyser ginger giraffe glacier glove goblet
    goose granite grape gravel gravy guitar hammer hammock harbor harvest hazel heather hedge helmet heron hollow honey
    horizon hornet ibis igloo indigo iris island ivory ivy jacket jaguar jasmine jelly jigsaw juniper kayak kernel kettle
    kiosk kitten kiwi koala ladder lagoon lantern lavender ledge lemon lentil lichen lilac lizard lobster locket lotus
    magnet mango maple marble marsh meadow melon mint mirror mitten moth mountain muffin mustard napkin nectar needle
    nettle noodle nutmeg oasis oatmeal ocean olive onion opal orange orbit orchard otter oyster paddle panther parsley
    pebble pelican pepper pigeon pillow pistol planet plaster plum pocket pollen pony poppy prairie pretzel prism puddle
    pumpkin puzzle quartz quilt rabbit radish raft raisin ravine ribbon ripple river robin rocket rooster rope ruby
    saddle saffron salmon sandal satchel saucer scarf shadow shovel silver skate sled sleet slipper sparrow spindle
    spinach sponge spoon squash stable staple starch steeple stirrup summit sunset swan syrup table tassel teapot temple
    thimble thistle thunder ticket timber toast tomato topaz trellis trout tulip tundra tunnel turnip turtle umbrella
    valley vanilla velvet violet volcano wagon walnut walrus willow window winter yarn yogurt zebra zipper`,
  nb: `agurk alge and anker ansikt appelsin avis bakke balkong ballong bambus banan banjo barkebiter bekk belte benk
    berg bever bie bille bjelle bjork blad blomst blyant bolle bord boks borg bregne brev briller bris bro brygge bukett
    busk butikk byll daddel dal delfin diamant dikt dominobrikke drage drue dukke dunk due edderkopp eik elg elv eple
    ert esel esker falk fasan fele fengsel ferge fersken fiken fil fjell fjord fjaer flagg flaske flue flyte foss fugl
    furu fyr gaffel galge gardin gaupe geit genser gitar glass gnist gran granitt grankongle gras greip grind grotte
    gryte gulrot gulv gynge hage hagl hai hammer hamster hane hanske hare hatt havn hegg hegre hekk hest hjelm hjul
    honning horn humle hval hvete hylle iglo ilder ingefer innsjo iris isbre jaguar jakke jern jordbaer juvel kajakk
    kakao kaktus kalk kam kamel kanal kaneldrops kanin kano kappe karaffel karamell kart kasse katt keramikk kirsebaer
    kiste klatretau klode kloster klut knapp kniv knott koffert kok komet kompass kongle kopp korall kork kost krabbe
    kran krets krone krukke krydder kube kurv kveite labyrint laks lampe lanterne larve lavendel leire lerke lilje lind
    linjal lue lynghei lyspaere magnet mais maur mel melon mose mugge mynte natt nellik nepe nese nett nisse nordlys
    oase odde okse olje olsok onyx oppskrift orgel orkide orm oter panda paraply pels peon pepper perle pil pinnsvin
    planke plomme potet prisme pute pyramide rabarbra rad rakett ravn regn reke reir rev ribbe ring rips rose rosin rubin
    rype saft safran saks salat sand sandal seil sel sennep silke sirup sitron sjal skilpadde skip skog skorpe skuff
    sky slede slange slott smaragd smultring smykke sne snegle snor sopp spade spann speil spurv stein stige stjerne
    storm strand stubbe svale svane sverd svamp sykkel tang tavle teppe terning tiger tind tinn tistel tomat tonne topas
    torden torsk traktor tromme trane trapp trost tulipan tunnel ugle ull valnott vaffel vanilje vann vase vulkan vott
    vindu viol virvel vogn yoghurt zebra`,
}
