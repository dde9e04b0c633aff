"""Makes en/cues.tsv and en/attribution-weights.tsv from the training part of PolNeAR. Needs Python 3 and numpy.

  java -cp ... org.chancery.attribution.Loop candidates TRAIN.input.jsonl CANDIDATES open
  attribution.py CANDIDATES TRAIN.jsonl OLD_CUES.tsv NEW_CUES.tsv NEW_WEIGHTS.tsv

Clause ends depend a little on the cues already known (Cues.strength), and verbs that take quotations are carried over from OLD_CUES by hand-made rows,
so a first run from an empty file and one from the present file differ slightly; SPEECH, TOLD and NOUNS below are hand-made.
"""
import json,sys,re,collections,math
import numpy as np
cand,goldp,oldcues,cueout,wout=sys.argv[1:6]
W=re.compile(r'\w+')
gold={};
for l in open(goldp):
    d=json.loads(l); gold.setdefault(d['id'] if False else d.get('doc',d['id']),d)
byid={d.get('doc',d['id']):d for d in gold.values()}
rows=[];cnt=collections.defaultdict(lambda:[0,0])
def pos(spans,starts): return frozenset(k for a,b in spans for k in range(len(starts)) if False)
quotehits=collections.Counter();quoteall=collections.Counter()
for l in open(cand):
    d=json.loads(l)
    g=byid.get(d['id'])
    if g is None: continue
    t=g['text'];idx=[-1]*(len(t)+1)
    for k,m in enumerate(W.finditer(t)):
        for c in range(m.start(),m.end()): idx[c]=k
    toks=lambda sp: frozenset(idx[c] for a,b in sp for c in range(a,min(b,len(t))) if idx[c]>=0)
    G=[]
    for a in g['attributions']:
        c=toks(a['content'])
        if c: G.append((c,toks(a['source']),toks(a['cue'])))
    inv=collections.defaultdict(set)
    for k,x in enumerate(G):
        for w in x[2]: inv[w].add(k)
        for w in x[0]: inv[w].add(k)
        for w in list(x[0]|x[2])[:0]: pass
    bycontent=collections.defaultdict(set)
    for k,x in enumerate(G):
        for w in x[0]: bycontent[w].add(k)
        for w in x[0] or x[2]: bycontent[w].add(k)
    cw=collections.defaultdict(set)
    for k,x in enumerate(G):
        for w in x[0]: cw[w].add(k)
    ci=collections.defaultdict(set)
    for k,x in enumerate(G):
        for w in x[0]: ci[w].add(k)
    C=collections.defaultdict(set)
    for k,x in enumerate(G):
        for w in x[0]: pass
        for w in x[0]|frozenset(): C[w].add(k)
    # content index
    K=collections.defaultdict(set)
    for k,(c,s,q) in enumerate(G):
        for w in c: K[w].add(k)
    for s in d['statements']:
        pc=toks(s['content']);ps=toks(s['source']);pq=toks(s['cue'])
        y=0
        ks=set().union(*[K[w] for w in pc]) if pc else set()
        for k in ks:
            c,so,q=G[k]
            if len(c&pc)/len(c|pc)>=.5 and (bool(so&ps) or (not so and not ps)) and (q&pq or not q): y=1
        if not y and pq and any(pq<=c for c,_,_ in G): continue
        key=(s['pos'],s['key'],s['frame'])
        cnt[key][1]+=1;cnt[key][0]+=y
        rows.append((key,s['features'],y))
print('candidates',len(rows),'positive',sum(r[2] for r in rows))
names={}
DOUBT=2
tot=collections.defaultdict(lambda:[0,0])
for (po,ke,fr),(h,n_) in cnt.items(): tot[po,fr][0]+=h;tot[po,fr][1]+=n_
prior={k:h/n_ for k,(h,n_) in tot.items()}
def share(h,n,pr): return (h+DOUBT*pr)/(n+DOUBT)
X=[];Y=[]
for key,f,y in rows:
    h,n=cnt[key]; pr=max(1e-4,prior[key[0],key[2]]); p=share(h-y,n-1,pr) if n>1 else pr/2
    X.append((p,f));Y.append(y)
fc=collections.Counter(k for _,f in X for k in f)
for k in fc:
    if fc[k]>=30: names[k]=len(names)
n=len(X);maxf=max(len(f) for _,f in X)
I=np.full((n,maxf),len(names),dtype=np.int32);V=np.zeros((n,maxf))
for r,(p,f) in enumerate(X):
    c=0
    for k,v in f.items():
        if k in names:
            I[r,c]=names[k];V[r,c]=math.log(p/(1-p)) if k.startswith('share') else v;c+=1
Y=np.array(Y,dtype=float)
w=np.zeros(len(names)+1);w[names['share']]=1;G2=np.ones_like(w)*1e-3
rng=np.random.RandomState(1)
for ep in range(40):
    order=rng.permutation(n);loss=0
    for b in range(0,n,512):
        r=order[b:b+512]
        z=(w[I[r]]*V[r]).sum(1);p=1/(1+np.exp(-z));e=p-Y[r]
        loss+=-(Y[r]*np.log(p+1e-9)+(1-Y[r])*np.log(1-p+1e-9)).sum()
        g=np.zeros_like(w);np.add.at(g,I[r],V[r]*e[:,None]);g=g/len(r)+1e-5*w
        G2+=g*g;w-=.15*g/np.sqrt(G2);w[len(names)]=0
    if ep%10==9: print(ep,loss/n)
z=(w[I]*V).sum(1);p=1/(1+np.exp(-z))
for th in(.3,.4,.5,.6):
    s=p>=th;tp=(s*Y).sum();print(th,'P',tp/s.sum(),'R',tp/Y.sum())
m={'tot':[[*k,*v] for k,v in tot.items()],'cnt':[[*k,*v] for k,v in cnt.items()]}
with open(wout,'w') as f:
    f.write('# what: weights of the log-linear model that judges candidates of the rules; share is the log-odds of the cue in its frame\n# columns feature weight\n# source: fitted on the training part of PolNeAR, by core/src/test/training/attribution.py\n# licence: Apache-2.0\n')
    for k in sorted(names):
        if abs(w[names[k]])>=.01: f.write(f'{k}\t{w[names[k]]:.3f}\n')
D,P=1.5,.12
sh=lambda h,n:(h+D*P)/(n+D)
# surface -> lemma from candidates
surf=collections.defaultdict(collections.Counter)
goldd={}
for l in open(''+goldp+''):
    d=json.loads(l);goldd.setdefault(d['doc'],d)
for l in open(''+cand+''):
    d=json.loads(l)
    t=goldd[d['id']]['text']
    for s in d['statements']:
        if s['pos']=='verb' and ' ' not in s['key']:
            surf[t[s['cue'][0][0]:s['cue'][0][1]].lower()][s['key']]+=1
lem={k:c.most_common(1)[0][0] for k,c in surf.items()}
q=collections.Counter()
for d in goldd.values():
    t=d['text']
    for a in d['attributions']:
        if not a['content'] or not a['cue']: continue
        cs=t[a['content'][0][0]:a['content'][-1][1]]
        if cs[0] in '“"' and cs[-1] in '”".,!?':
            for w in set(re.findall(r"\w+",t[a['cue'][0][0]:a['cue'][-1][1]].lower())):
                if w in lem: q[lem[w]]+=1
bad=set('be have do get go make take will make give come see keep put include use be'.split())
out=collections.defaultdict(dict)
for pos,key,frame,h,n in m['cnt']:
    if '\t' in key or not key.isprintable() or '|' in key: continue
    s=sh(h,n)
    if h>=2 and s>=.15 or h>=1 and s>=.35 and re.match(r'^[a-z -]+$',key): out[(pos,key)][frame]=(h,n)
allc=collections.Counter()
for k,v in q.items():
    if v>=3 and k not in bad:
        n=sum(x[4] for x in m['cnt'] if x[0]=='verb' and x[1]==k)
        tot=max([x[4] for x in m['cnt'] if x[0]=='verb' and x[1]==k] or [v])
        out[('verb',k)]['quote']=(v,max(v,v+2))
MSG=set('tell inform assure remind warn convince advise notify persuade brief promise'.split())
for k in list(out):
    if 'told-that' in out[k] and k[1] not in MSG: del out[k]['told-that']
    if not out[k]: del out[k]
# the old hand-made list keeps its quote frame
for w in [l.split('\t')[0] for l in open(oldcues) if 'quote:' in l and ' ' not in l.split('\t')[0]]:
    out[('verb',w)].setdefault('quote',(1,2))
out[('verb','be quote')]['quote']=(1,2)
HAND='say add write announce note suggest argue explain declare acknowledge state claim respond warn insist conclude recall reply predict admit boast observe remark concede caution complain confess confirm exclaim hint lament proclaim protest report reveal reiterate stress testify think vow contend assert allege affirm deny disclose emphasize express maintain mention believe feel hope expect fear estimate indicate signal underline assure'.split()
for w in HAND:
    for fr in ('that','clause','after'):
        if fr not in out[('verb',w)] and (fr=='that' or sum(x[4] for x in m['cnt'] if x[0]=='verb' and x[1]==w and x[2]==fr)<5): out[('verb',w)][fr]=(4,5)
for w in 'tell inform assure remind warn convince advise notify'.split(): out[('verb',w)].setdefault('told-that',(4,5))
for w in 'view statement claim belief argument assertion suggestion warning opinion allegation contention prediction promise threat fear hope accusation conviction insistence declaration'.split(): out[('noun',w)].setdefault('that',(4,5))
for ph in ['according to','per','in the words of','in the view of','in the opinion of']:
    out.setdefault(('phrase',ph),{})['source-after']=next(((h,n) for p,k,f,h,n in m['cnt'] if p=='phrase' and k==ph),(1,2))
for po,fr,h,n in m['tot']: out[(po,'*')][fr]=(h,n)
with open(cueout,'w') as f:
    f.write('# what: words that attribute, as base forms (be + form: passive or adjective; + particle or preposition), and in which frames of statements.rules\n#   each frame: how often it attributed there / how often it stood there; the key is Attribution.cueLemma\n# columns cue pos frames\n# source: counted on the training part of PolNeAR by core/src/test/training/attribution.py; 1/2 and 4/5 may be rows added by hand; * is all cues of a frame\n# licence: Apache-2.0\n')
    for (pos,key),fr in sorted(out.items(),key=lambda x:(x[0][0]!='verb',x[0])):
        f.write(f"{key}\t{pos}\t{'|'.join(f'{k}:{h}/{n}' for k,(h,n) in sorted(fr.items()))}\n")
print(len(out));print(sorted((k[1],round(h/n,2)) for *k,h,n in m['tot']))
