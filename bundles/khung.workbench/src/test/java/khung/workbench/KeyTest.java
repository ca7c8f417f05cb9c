package khung.workbench;

import java.util.*;
import org.junit.jupiter.api.Test;

class KeyTest {
    static void prof(Runnable r, String tag) {
        Thread ui = Thread.currentThread(); Map<String,Integer> m = new TreeMap<>();
        boolean[] stop = {false}; int[] n={0};
        Thread t = new Thread(() -> { while(!stop[0]) { StackTraceElement[] st = ui.getStackTrace(); StringBuilder b=new StringBuilder(); int k=0, kh=0; 
            for (StackTraceElement e: st) { String c=e.getClassName(); String s=c.substring(c.lastIndexOf('.')+1)+"."+e.getMethodName(); if (k<3 || (c.startsWith("khung.")&&kh<2) ) { if(!s.contains("Lambda")&&!s.contains("lambda$")&&!s.contains("KeyTest")) { b.append(s).append(" < "); if (c.startsWith("khung.")) kh++; } } k++; }
            m.merge(b.toString(),1,Integer::sum); n[0]++; try{Thread.sleep(4);}catch(Exception x){} } });
        t.start(); long t0=System.nanoTime(); r.run(); double ms=(System.nanoTime()-t0)/1e6; stop[0]=true; try{t.join();}catch(Exception x){}
        System.out.println("=== "+tag+" "+ms+" ms, samples "+n[0]);
        m.entrySet().stream().sorted((a,b)->b.getValue()-a.getValue()).limit(22).forEach(e->System.out.println(e.getValue()+" "+e.getKey()));
    }
    @Test
    void keys() {
        try (Window w = new Window()) {
            w.blank("a", "A"); w.blank("b","B");
            w.start();
            w.edit("a");
            prof(() -> w.edit("b"), "open b");
            DossierEditor e = w.workbench.editor().get(); w.type(e, "self.B.1.1", "12"); w.settled(e);
            prof(() -> { w.type(e, "self.B.1.1", "3456789"); w.settled(e); }, "type");
        }
    }
}
