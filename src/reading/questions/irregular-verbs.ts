/** Base forms of verbs whose past does not end in "-ed", by the forms that stand in a text: past, participle, third person. */
export const irregularBases: ReadonlyMap<string, string> = new Map(
  (
    'arise:arose,arisen awake:awoke,awoken bear:bore,borne beat:beat,beaten become:became begin:began,begun bend:bent ' +
    'bet:bet bid:bid,bade,bidden bind:bound bite:bit,bitten bleed:bled blow:blew,blown break:broke,broken breed:bred ' +
    'bring:brought broadcast:broadcast build:built burn:burnt burst:burst buy:bought cast:cast catch:caught ' +
    'choose:chose,chosen cling:clung come:came cost:cost creep:crept cut:cut deal:dealt dig:dug do:did,done,does ' +
    'draw:drew,drawn dream:dreamt drink:drank,drunk drive:drove,driven eat:ate,eaten fall:fell,fallen feed:fed feel:felt ' +
    'fight:fought find:found flee:fled fly:flew,flown forbid:forbade,forbidden forecast:forecast foresee:foresaw,foreseen ' +
    'forget:forgot,forgotten forgive:forgave,forgiven freeze:froze,frozen get:got,gotten give:gave,given go:went,gone,goes ' +
    'grind:ground grow:grew,grown hang:hung have:had,has hear:heard hide:hid,hidden hit:hit hold:held hurt:hurt keep:kept ' +
    'kneel:knelt know:knew,known lay:laid lead:led lean:leant leap:leapt learn:learnt leave:left lend:lent let:let lie:lay,lain ' +
    'light:lit lose:lost make:made mean:meant meet:met mislead:misled mistake:mistook,mistaken offset:offset ' +
    'outgrow:outgrew,outgrown overcome:overcame overhear:overheard override:overrode,overridden oversee:oversaw,overseen ' +
    'overtake:overtook,overtaken overthrow:overthrew,overthrown partake:partook pay:paid prove:proven put:put quit:quit ' +
    'read:read rebuild:rebuilt repay:repaid rerun:reran reset:reset rethink:rethought rewrite:rewrote,rewritten rid:rid ' +
    'ride:rode,ridden ring:rang,rung rise:rose,risen run:ran say:said see:saw,seen seek:sought sell:sold send:sent set:set ' +
    'shake:shook,shaken shed:shed shine:shone shoot:shot show:shown shrink:shrank,shrunk shut:shut sing:sang,sung ' +
    'sink:sank,sunk sit:sat sleep:slept slide:slid speak:spoke,spoken speed:sped spend:spent spin:spun split:split ' +
    'spread:spread spring:sprang,sprung stand:stood steal:stole,stolen stick:stuck strike:struck,stricken string:strung ' +
    'strive:strove,striven swear:swore,sworn sweep:swept swim:swam,swum swing:swung take:took,taken teach:taught ' +
    'tear:tore,torn tell:told think:thought throw:threw,thrown thrust:thrust undergo:underwent,undergone,undergoes ' +
    'understand:understood undertake:undertook,undertaken undo:undid,undone uphold:upheld upset:upset wake:woke,woken ' +
    'wear:wore,worn weep:wept win:won wind:wound withdraw:withdrew,withdrawn withhold:withheld withstand:withstood ' +
    'write:wrote,written ' +
    // Regular, but not by the spelling alone.
    'die:died,dies lie:lied,lies tie:tied,ties vie:vied,vies free:freed owe:owed create:created recreate:recreated ' +
    'focus:focused,focuses bias:biased argue:argued ally:allied develop:developed control:controlled expel:expelled ' +
    'compel:compelled propel:propelled repel:repelled cancel:cancelled label:labelled travel:travelled model:modelled ' +
    'signal:signalled rebel:rebelled patrol:patrolled annul:annulled excel:excelled dispel:dispelled impel:impelled ' +
    'add:added fuel:fuelled level:levelled channel:channelled counsel:counselled adhere:adhered interfere:interfered ' +
    'persevere:persevered intervene:intervened convene:convened contravene:contravened belong:belonged prolong:prolonged ' +
    'long:longed wrong:wronged hang:hanged bang:banged pivot:pivoted pilot:piloted riot:rioted ballot:balloted ' +
    'guide:guided change:changed route:routed argue:argued breathe:breathed bathe:bathed loathe:loathed soothe:soothed ' +
    'pursue:pursued bully:bullied veto:vetoed,vetoes echo:echoed,echoes ratify:ratified cure:cured lure:lured ' +
    'cede:ceded concede:conceded recede:receded precede:preceded secede:seceded accede:acceded impede:impeded ' +
    'supersede:superseded delete:deleted complete:completed compete:competed deplete:depleted ' +
    'tiptoe:tiptoed dye:dyed eye:eyed murmur:murmured program:programmed equip:equipped kidnap:kidnapped worship:worshipped ' +
    'err:erred gas:gassed quiz:quizzed route:routed waste:wasted taste:tasted paste:pasted haste:hasted ' +
    'promise:promised practise:practised welcome:welcomed age:aged acknowledge:acknowledged'
  )
    .split(' ')
    .flatMap(entry => {
      const [base = '', forms = ''] = entry.split(':');
      return forms.split(',').map(form => [form, base] as const);
    }),
);

/** Verbs that end like ones with a silent "e" ("invite", "vote") but have none: visit → visited. */
export const plainEndings: ReadonlySet<string> = new Set(
  (
    'visit limit edit permit exhibit prohibit inhibit benefit deposit audit credit exit inherit profit merit await exploit ' +
    'recruit solicit orbit submit elicit transit commit admit spit vomit debit forfeit discredit target budget market ' +
    'interpret tweet greet meet fidget rocket ticket bracket blanket cover reject treat combat pilot pivot riot ballot ' +
    'format chat debut shout monitor favor honor sponsor author labor harbor anchor censor endeavor color factor ' +
    'mirror tailor vector mention question commission position abandon sanction pardon summon imprison reason condition ' +
    'caution station petition function fashion champion envision portion ration auction bargain open happen strengthen ' +
    'threaten listen widen harden soften frighten weaken darken broaden deepen heighten lighten worsen shorten lengthen ' +
    'tighten sharpen straighten christen moisten fasten hasten loosen lessen toughen ripen awaken burden ' +
    'signal travel label fuel cancel model equal rival total level channel counsel quarrel marshal pedal devil ' +
    'blossom accustom custom ransom fathom victim develop gossip gallop envelop worship kidnap ' +
    'order offer enter consider begin govern bar star pilfer ' +
    'reveal appeal'
  ).split(' '),
);
